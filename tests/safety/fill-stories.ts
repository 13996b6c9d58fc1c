// A process that fills a library that nobody has open with so many articles: started with its folder, that of its back-ups, and how many.

import { importReading } from '../../main/library/articles/capture'
import { closeLibrary, openLibrary } from '../../main/library/database/open'
import { storyOf } from './stories'

const [folder = '', backupsFolder = '', count = '1'] = process.argv.slice(2)
const library = openLibrary(folder, { backupsFolder, mode: 'write' })
library.db.pragma('synchronous = OFF')
for (let number = 0; number < Number(count); number += 1) importReading(library, storyOf(number))
closeLibrary(library)
