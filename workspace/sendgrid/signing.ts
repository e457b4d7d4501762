import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { z } from 'zod'
import type { Database } from '../database.ts'

/** Signs webhook posts with ECDSA P-256 over timestamp + raw body, as SendGrid's event webhook does. */
export interface Signer {
  /** Base64 of the DER public key, as the settings endpoint shows it. */
  readonly publicKey: string
  headers(body: string, now: Date): Readonly<Record<string, string>>
}

const keyRow = z.object({ public: z.string(), private: z.string() })

function newKeyPair() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  return {
    public: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    private: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

/** The signer of a data folder: its key pair is made once and kept. */
export function openSigner(database: Database): Signer {
  const { sql } = database
  sql.exec(`CREATE TABLE IF NOT EXISTS sendgrid_webhook_key (
    id INTEGER PRIMARY KEY CHECK (id = 1), public TEXT NOT NULL, private TEXT NOT NULL)`)
  const keys = database.transaction(() => {
    const kept = sql.prepare('SELECT public, private FROM sendgrid_webhook_key').get()
    if (kept !== undefined) return keyRow.parse(kept)
    const made = newKeyPair()
    sql.prepare('INSERT INTO sendgrid_webhook_key VALUES (1, ?, ?)').run(made.public, made.private)
    return made
  })
  const privateKey = createPrivateKey(keys.private)
  return {
    publicKey: keys.public,
    headers(body, now) {
      const timestamp = String(Math.floor(now.getTime() / 1000))
      return {
        'X-Twilio-Email-Event-Webhook-Signature': sign(
          'sha256',
          Buffer.from(timestamp + body),
          privateKey,
        ).toString('base64'),
        'X-Twilio-Email-Event-Webhook-Timestamp': timestamp,
      }
    },
  }
}
