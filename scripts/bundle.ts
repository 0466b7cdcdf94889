// The last part of `npm run build`: installing the package shall bring openapi-fetch alone, so the
// command and the emulator have the rest in them. Their types are written by `tsc`.
import { bundle } from './bundle/bundle.ts';

await bundle('dist');
