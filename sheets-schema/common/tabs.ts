import type { Tab } from '../tab.ts'
import { attentionTab } from './attention.ts'
import { auditTab } from './audit.ts'
import { dashboardTab } from './dashboard.ts'
import { guideTab } from './guide.ts'
import { heldTab } from './held.ts'
import { ledgerTab } from './ledger.ts'
import { outboxTab } from './outbox.ts'
import { staffTab } from './people.ts'
import { repliesTab } from './replies.ts'
import { settingsTab } from './settings.ts'
import { whatIfTab } from './what-if.ts'

/** What every workbook has, before and after the tabs of its programme. */
export const firstTabs: readonly Tab[] = [guideTab, dashboardTab, attentionTab]
export const lastTabs: readonly Tab[] = [
  settingsTab,
  staffTab,
  whatIfTab,
  heldTab,
  outboxTab,
  repliesTab,
  auditTab,
  ledgerTab,
]
