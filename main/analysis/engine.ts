// Apart from the engine itself: whoever asks whether texts wait for it need not load its word lists and model.

/** Findings of another engine are out of date. */
export const engine = 'perceptron-5'
