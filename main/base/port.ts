/** One end of a channel between two processes. Everything that passes is cloned. */
export type Port<Out = unknown, In = unknown> = {
  post: (message: Out) => void
  /** `transferPort` is the end of another channel, where one came with the message. */
  onMessage: (listener: (message: In, transferPort: Port | null) => void) => void
}

/** A process at work for this one. */
type Running<Out, In> = { port: Port<Out, In>; kill: () => void }

/** Starts the process; `onExit` is told once, however it ended. */
export type Launch<Out, In> = (onExit: () => void) => Running<Out, In>
