import type { drive_v3 } from 'googleapis/build/src/apis/drive/index.js'
import type { forms_v1 } from 'googleapis/build/src/apis/forms/index.js'
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

/** Where Google is, and who asks. Without a token: the service account that the environment gives (ADC). */
export interface GoogleAccess {
  /** Instead of Google's own origins, e.g. `http://localhost:8080`; one root serves all its APIs. */
  readonly googleRootUrl?: string | undefined
  readonly accessToken?: string | undefined
}

/** Of Drive only the files made here, to share them, and what others share with the functions, to be read. */
const scopes = [
  'https://www.googleapis.com/auth/spreadsheets',
  'https://www.googleapis.com/auth/forms.body',
  'https://www.googleapis.com/auth/forms.responses.readonly',
  'https://www.googleapis.com/auth/drive.file',
  'https://www.googleapis.com/auth/drive.readonly',
]

/** A batch may be worked on for up to three minutes before Google itself gives up. */
const longestCall = 180_000

/** The client's own retries are off: they spare POST, wait two seconds in all and know no jitter. */
async function clientOptions({ googleRootUrl, accessToken }: GoogleAccess) {
  const { GoogleAuth, OAuth2Client } = await import('google-auth-library')
  const auth = accessToken === undefined ? new GoogleAuth({ scopes }) : new OAuth2Client()
  if (auth instanceof OAuth2Client) auth.setCredentials({ access_token: accessToken ?? null })
  const rootUrl = googleRootUrl === undefined ? {} : { rootUrl: googleRootUrl }
  return { auth, retry: false, timeout: longestCall, ...rootUrl }
}

/** The SDK is loaded with the first call: a cold start that needs no Sheets does not pay for it. */
export async function sheetsClient(access: GoogleAccess): Promise<sheets_v4.Sheets> {
  const { sheets } = await import('googleapis/build/src/apis/sheets/index.js')
  return sheets({ version: 'v4', ...(await clientOptions(access)) })
}

export async function formsClient(access: GoogleAccess): Promise<forms_v1.Forms> {
  const { forms } = await import('googleapis/build/src/apis/forms/index.js')
  return forms({ version: 'v1', ...(await clientOptions(access)) })
}

export async function driveClient(access: GoogleAccess): Promise<drive_v3.Drive> {
  const { drive } = await import('googleapis/build/src/apis/drive/index.js')
  return drive({ version: 'v3', ...(await clientOptions(access)) })
}
