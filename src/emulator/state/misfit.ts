/** What is wrong with a state, and where: `accounts[0].services[1].users[2]`. */
export function misfit(where: string, reason: string): TypeError {
  return new TypeError(`The state does not fit at ${where}: ${reason.replace(/\.$/, '')}.`);
}
