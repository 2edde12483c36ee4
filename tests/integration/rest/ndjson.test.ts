import { connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StreamReport } from '@/server/feedback/streams/add-lines'
import type { Services } from '@/server/services'
import { callerFor } from '../../factories/caller'
import { makeMap } from '../../factories/map'
import { makeKey, makeOwnedWorkspace, makeWorkspace } from '../../factories/people'
import { startRest } from '../../factories/rest'
import { emptyDatabase, testServices } from '../../setup/database'
import { until } from '../../setup/until'

const ndjson = 'application/x-ndjson'

describe('feedback as lines', () => {
  let services: Services
  let rest: Awaited<ReturnType<typeof startRest>>
  let key: string
  let revoke: () => Promise<unknown>
  let strangersKey: string
  let journeyId: string

  beforeAll(async () => {
    services = await testServices()
    rest = await startRest(services)
  })
  beforeEach(async () => {
    await emptyDatabase()
    const { workspace, owner } = await makeOwnedWorkspace(services)
    const made = await makeKey(services, workspace, 'editor')
    key = made.key
    revoke = () =>
      callerFor(services, owner).apiKey.revoke({ workspaceId: workspace.id, apiKeyId: made.id })
    strangersKey = (await makeKey(services, await makeWorkspace(services), 'admin')).key
    journeyId = (await makeMap(services, workspace, ['Payment', 'Seat'])).journeyId
  })
  afterAll(() => rest.close())

  const line = (index: number, more: object = {}) =>
    JSON.stringify({
      touchpoint: index % 2 ? 'Payment' : 'Seat',
      instrument: 'nps',
      value: index % 11,
      externalId: `r${index}`,
      ...more,
    })
  const lines = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => `${line(from + index)}\n`).join('')
  const send = async (body: string, as = key) =>
    rest.post(`/journeys/${journeyId}/feedback`, body, as, ndjson)
  const count = () => services.db.response.count()

  it('go in without the wrong ones, which are named; sent again, nothing counts twice', async () => {
    const body = [
      lines(0, 2300).trimEnd(),
      '{"touchpoint":',
      '',
      line(2301, { touchpoint: 'Nowhere' }),
      line(2302, { value: 11 }),
      `"${'x'.repeat(64 * 1024)}"`,
      line(2304),
    ].join('\n')
    const first = await send(body)
    expect(first).toMatchObject({
      status: 200,
      body: { added: 2301, duplicates: 0, rejected: 4 },
    })
    expect((first.body as StreamReport).problems).toMatchObject([
      { line: 2301, path: '', message: expect.stringMatching(/^Not JSON/) },
      { line: 2303, path: 'touchpoint' },
      { line: 2304, path: 'value', message: expect.stringContaining('from 0 to 10') },
      { line: 2305, path: '', message: expect.stringContaining('64 KB') },
    ])
    expect(await count()).toBe(2301)
    const again = await send(body)
    expect(again.body).toMatchObject({ added: 0, duplicates: 2301, rejected: 4 })
    const heat = await rest.get(`/journeys/${journeyId}/heatmap`, key)
    expect(heat.body).toMatchObject({ stages: [{ n: 1150 }, { n: 1151 }] })
  })

  it('may be more than any limit of a body that is read whole', async () => {
    const padded = (index: number) => `${line(index, { pad: 'x'.repeat(60 * 1024) })}\n`
    const body = Array.from({ length: 300 }, (_, index) => padded(index)).join('')
    expect(body.length).toBeGreaterThan(17 * 1024 * 1024)
    expect(await send(body)).toMatchObject({ status: 200, body: { added: 300, rejected: 0 } })
  })

  it('answer 422 when none is right, and 200 when there is none', async () => {
    expect(await send('{}\nnope\n')).toMatchObject({
      status: 422,
      body: {
        error: { code: 'invalid' },
        added: 0,
        rejected: 2,
        problems: [{ line: 1 }, {}, {}, { line: 2 }],
      },
    })
    expect(await send('')).toMatchObject({ status: 200, body: { added: 0, rejected: 0 } })
    expect(await count()).toBe(0)
  })

  /** A request whose body goes on for as long as the test wants. */
  async function openStream() {
    const { port, hostname } = new URL(rest.address)
    const socket = connect(Number(port), hostname)
    let answer = ''
    socket.on('data', (data) => {
      answer += String(data)
    })
    const closed = new Promise<string>((resolve) => socket.on('close', () => resolve(answer)))
    socket.on('error', () => {})
    socket.write(
      [
        `POST /api/v1/journeys/${journeyId}/feedback HTTP/1.1`,
        `host: ${hostname}`,
        `authorization: Bearer ${key}`,
        `content-type: ${ndjson}`,
        'transfer-encoding: chunked\r\n\r\n',
      ].join('\r\n'),
    )
    const write = (text: string) =>
      socket.write(`${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`)
    return { socket, write, closed }
  }

  it('are in as they come; a broken connection leaves whole portions, and all sent again adds the rest', async () => {
    const stream = await openStream()
    stream.write(lines(0, 2001))
    await until(async () => (await count()) === 2000)
    stream.write(line(2001).slice(0, 20))
    stream.socket.destroy()
    expect(await send(lines(0, 2500))).toMatchObject({
      body: { added: 500, duplicates: 2000, rejected: 0 },
    })
  })

  it('end for whoever loses the right to send', async () => {
    const stream = await openStream()
    stream.write(lines(0, 2000))
    await until(async () => (await count()) === 2000)
    await revoke()
    stream.write(lines(2000, 4000))
    expect(await stream.closed).toMatch(/^HTTP\/1\.1 401 /)
    expect(await count()).toBe(2000)
  })

  it('are not read from strangers', async () => {
    expect((await send(lines(0, 2), strangersKey)).status).toBe(404)
    expect((await send(lines(0, 2), 'thl_wrong')).status).toBe(401)
    expect(await count()).toBe(0)
  })
})
