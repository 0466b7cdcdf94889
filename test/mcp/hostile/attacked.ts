import { answerOf, requestOf, type Answered } from '../../helpers/mcp-wire.ts';
import type { Named } from './attack.ts';
import { complaintAbout } from './complaint.ts';

let count = 0;

/** Sends one attack, and tells what is wrong with the answer, if anything. */
export async function attacked(
  { kind, attack }: Named,
  origin: string,
  fetch: (request: Request) => Promise<Response>,
): Promise<readonly string[]> {
  const { sent, verdict, path = '/doc/conversations/mcp' } = attack;
  const id = `call-${count++}-x`;
  const request = sent(id);
  const answered = await answerOf(await fetch(requestOf(origin + path, request)));
  const complaint = complaintAbout(answered, verdict, id);
  return complaint === undefined
    ? []
    : [
        `The answer to ${kind} ${complaint}:`,
        shown(answered),
        JSON.stringify(request).slice(0, longest),
      ];
}

function shown({ status, text }: Answered): string {
  return `${status} ${text.slice(0, longest)}`;
}

const longest = 500;
