import './styles/styles.css'
import './frame/script-begins'
import { startWindow } from './frame/start'

performance.mark('script-read')

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root.')

await startWindow(root)
