import { dirname, join } from 'node:path'

/** Where one of the battery's programs lies: beside the one that runs. */
export function programAt(name: 'workload'): string {
  return join(dirname(process.argv[1] ?? ''), `${name}.cjs`)
}

/** The checkout that is tried: the battery is started in its folder, and lies elsewhere once it is bundled. */
export const checkout = process.cwd()
