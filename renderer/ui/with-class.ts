/** A component's own class, and behind it the caller's, which the caller's own layer styles. */
export function withClass(own: string, theirs: string | undefined): string {
  return theirs === undefined ? own : `${own} ${theirs}`
}
