import { isPicture } from '../../drive/file-view.ts'
import { html } from '../../screens/html.ts'
import type { Html } from '../../screens/html.ts'

/** An uploaded picture in small; of anything else the ending of its name. */
export function thumbnail(fileId: string, fileName: string, mimeType: string): Html {
  if (isPicture(mimeType)) return html`<img src="upload/${fileId}" alt="" />`
  return html`<span class="kind" aria-hidden="true"
    >${/\.(\w{1,4})$/.exec(fileName)?.[1]?.toUpperCase() ?? '…'}</span
  >`
}
