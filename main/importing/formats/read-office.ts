export { readDocx } from './docx'
export { readOdt } from './odt'
export { readRtf } from './rtf'
