/** The only file of the room that knows the compiler; it is heavy, so whoever imports this is loaded late. */
import ts from 'typescript';

export { ts };
export type Checker = ts.TypeChecker;
export type CompilerHost = ts.CompilerHost;
export type CompilerProgram = ts.Program;
export type SourceFile = ts.SourceFile;
export type Type = ts.Type;
export type TypeSymbol = ts.Symbol;
