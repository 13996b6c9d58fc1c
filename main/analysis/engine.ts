// Apart from the engine itself: a caller that asks whether texts wait for it need not load its word lists and model.

/** Findings of another engine are out of date. */
export const engine = 'perceptron-6'

/** A text takes longer to be read for names and quotations than one article may. */
export class TooLongToAnalyze extends Error {
  constructor() {
    super('This text is too long to be analysed.')
    this.name = 'TooLongToAnalyze'
  }
}
