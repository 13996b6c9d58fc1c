import { mergeCalls } from '../define'
import { batchCalls } from './batch'
import { hitCalls } from './hits'
import { savedSearchCalls } from './saved'

export const searchCalls = mergeCalls(hitCalls, batchCalls, savedSearchCalls)
