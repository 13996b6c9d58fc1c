export { readMhtml } from '../formats/read-mhtml'
export { readWarc } from './read-warc'
export { readWebArchive } from './webarchive'
