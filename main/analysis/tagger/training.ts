// What scripts/train needs of the tagger, in one bundle.
export { firstFeatures, readText, secondFeatures } from './examples'
export { addTagged } from './facts'
export { labelCount, labelOf, spansOfLabels, tagKinds } from './labels'
export { bestLabels } from './viterbi'
