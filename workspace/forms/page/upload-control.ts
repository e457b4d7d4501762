import { html } from '../../screens/html.ts'
import type { Html } from '../../screens/html.ts'
import type { FileUploadQuestion } from '../form.ts'
import { acceptedTypes, uploadRules } from '../upload-rules.ts'
import type { Upload } from '../upload-store.ts'
import type { Control } from './control.ts'
import { fileSize } from './file-size.ts'
import { thumbnail } from './thumbnail.ts'

/** A file input with what was uploaded above it. Its script uploads at once; without it, the files go with the page. */
export function uploadControl(
  { entry, question, typed, words, described, fileOf }: Control,
  asked: FileUploadQuestion,
): Html {
  const rules = uploadRules(asked)
  const accept = acceptedTypes(rules)
  const kinds = rules.kinds.map(kind => words.files.kinds[kind]).join(', ')
  const there = [...new Set(typed.getAll(entry))].flatMap(id => fileOf(id) ?? [])
  const several = rules.maxFiles > 1
  return html`<div
    class="upload"
    data-upload="${question.questionId}"
    data-max-files="${rules.maxFiles}"
    data-max-bytes="${rules.maxBytes}"
    data-add="${several ? words.files.add : words.files.addOne}"
  >
    <p class="quiet">${words.files.rules(rules.maxFiles, fileSize(rules.maxBytes), kinds)}</p>
    <ul class="files">
      ${there.map(file => givenFile(entry, file, words.files.keep))}
    </ul>
    <input
      type="file"
      id="${entry}"
      name="${entry}"
      ${several ? html`multiple` : undefined}
      ${accept === undefined ? undefined : html`accept="${accept}"`}
      ${described}
    />
  </div>`
}

/** A file that was uploaded before: kept as long as its box is ticked. */
function givenFile(entry: string, { fileId, fileName, mimeType, size }: Upload, keep: string): Html {
  return html`<li data-size="${size}" data-type="${mimeType}">
    <label
      ><input type="checkbox" name="${entry}" value="${fileId}" checked />
      ${thumbnail(fileId, fileName, mimeType)}
      <span
        ><span class="unseen">${keep}</span><span class="name">${fileName}</span
        ><span class="quiet">${fileSize(size)}</span></span
      ></label
    >
  </li>`
}
