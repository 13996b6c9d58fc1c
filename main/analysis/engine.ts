// Apart from the engine itself: a caller that asks whether texts wait for it need not load its word lists and model.

/** Findings of another engine are out of date. */
export const engine = 'perceptron-6'
