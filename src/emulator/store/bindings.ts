import type { BindingData, Service } from './records.ts';

/** A device registers itself over an SDK, which is not emulated: only a seed does this. */
export function insertBinding({ bindings }: Service, binding: BindingData): void {
  bindings.set(binding.sid, binding);
}
