import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { JourneyFile } from '@/core/formats/journey-file'
import { routes } from '@/server/rest/routes'
import type { Services } from '@/server/services'
import { makeKey, makeWorkspace } from '../../factories/people'
import { allProcedures } from '../../factories/procedures'
import { startRest } from '../../factories/rest'
import { testServices } from '../../setup/database'

const trip = {
  format: 'throughline/journey',
  version: 1,
  title: 'গ্রাহক যাত্রা মানচিত্র',
  state: 'future',
  personas: [{ name: 'Ana', goals: ['Arrive'] }],
  stages: [
    { id: 'a', title: 'Book' },
    { id: 'b', title: 'Fly' },
  ],
  lanes: [{ id: 'tp', title: 'Touchpoints', kind: 'touchpoints' }],
  touchpoints: [
    { id: '1', stageId: 'a', laneId: 'tp', title: 'Payment', emotion: -1 },
    { id: '2', stageId: 'b', laneId: 'tp', title: 'Seat' },
  ],
  connections: [{ id: 'c', fromId: '1', toId: '2', probability: 0.8 }],
}

type Created = { id: string }
type Failure = { error: { code: string; problems: { path: string }[] } }
const pathsOf = (body: unknown) => (body as Failure).error.problems.map(({ path }) => path)

describe('the open door', () => {
  let services: Services
  let rest: Awaited<ReturnType<typeof startRest>>
  let key: string
  let strangersKey: string
  let journeyId: string

  beforeAll(async () => {
    services = await testServices()
    rest = await startRest(services)
    const workspace = await makeWorkspace(services)
    key = (await makeKey(services, workspace, 'editor')).key
    strangersKey = (await makeKey(services, await makeWorkspace(services), 'admin')).key
    const created = await rest.post('/journeys', trip, key)
    expect(created).toMatchObject({ status: 201 })
    journeyId = (created.body as Created).id
  })
  afterAll(() => rest.close())

  it('gives a journey back as the file it came from, and takes that file again', async () => {
    const first = await rest.get(`/journeys/${journeyId}`, key)
    expect(first.status).toBe(200)
    const file = JourneyFile.parse(first.body)
    expect(file).toMatchObject({ title: trip.title, state: 'future' })
    expect(file.stages.map(({ title }) => title)).toEqual(['Book', 'Fly'])
    expect(file.connections[0]?.probability).toBe(0.8)
    const copy = await rest.post('/journeys', first.body, key)
    const again = await rest.get(`/journeys/${(copy.body as Created).id}`, key)
    const places = (body: unknown) =>
      JourneyFile.parse(body).touchpoints.map(({ title, x, y, emotion }) => [title, x, y, emotion])
    expect(places(again.body)).toEqual(places(first.body))
    // The persona of that name is there by now: it is used, not made twice.
    expect(await services.db.persona.count({ where: { name: 'Ana' } })).toBe(1)
  })

  it('lists the journeys of the key’s workspace and no others', async () => {
    const mine = await rest.get('/journeys', key)
    const ids = (mine.body as { journeys: { id: string }[] }).journeys.map(({ id }) => id)
    expect(ids).toContain(journeyId)
    const theirs = await rest.get('/journeys', strangersKey)
    expect(theirs.body).toEqual({ journeys: [] })
  })

  it('takes the Open Journey Format', async () => {
    const ojf = {
      persona: 'Rafi',
      pointOfView: 'Buyer',
      stages: [{ id: 's', name: 'Find' }],
      swimlanes: [{ id: 'l', name: 'Touchpoints' }],
      nodes: [{ stage: 's', swimlaneId: 'l', title: 'Search', score: -5, severity: 'high' }],
    }
    const created = await rest.post('/journeys?format=ojf', ojf, key)
    expect(created.status).toBe(201)
    const file = await rest.get(`/journeys/${(created.body as Created).id}`, key)
    expect(file.body).toMatchObject({
      title: 'Rafi',
      personas: [{ name: 'Rafi', role: 'Buyer' }],
      touchpoints: [{ title: 'Search', emotion: -2, tags: ['severity: high'] }],
    })
  })

  it('makes a persona anew when the file says more of it than the workspace knows', async () => {
    const ojf = { persona: 'Mina', stages: [], swimlanes: [], nodes: [] }
    const more = { ...ojf, pointOfView: 'Pays by the month' }
    const rolesOf = async (body: object) => {
      const { body: created } = await rest.post('/journeys?format=ojf', body, key)
      const file = await rest.get(`/journeys/${(created as Created).id}`, key)
      return JourneyFile.parse(file.body).personas.map(({ role }) => role)
    }
    expect(await rolesOf(ojf)).toEqual([''])
    expect(await rolesOf(more)).toEqual(['Pays by the month'])
    expect(await rolesOf(more)).toEqual(['Pays by the month'])
    expect(await services.db.persona.count({ where: { name: 'Mina' } })).toBe(2)
  })

  it('adds responses once, by id or by title, as an array or as lines', async () => {
    const rows = [2, 1, 5, 5, 1, 4].map((value, index) => ({
      touchpoint: 'Payment',
      instrument: 'csat',
      value,
      externalId: `r${index}`,
      verbatim: 'পেমেন্ট পৃষ্ঠা খুব ধীর ছিল',
    }))
    const path = `/journeys/${journeyId}/feedback`
    expect(await rest.post(path, rows, key)).toMatchObject({
      status: 200,
      body: { added: 6, duplicates: 0 },
    })
    const lines = rows.map((row) => JSON.stringify(row)).join('\n')
    const again = await rest.post(path, `${lines}\n`, key, 'application/x-ndjson')
    expect(again.body).toEqual({ added: 0, duplicates: 6, rejected: 0, problems: [] })

    const heat = await rest.get(`/journeys/${journeyId}/heatmap`, key)
    expect(heat).toMatchObject({
      status: 200,
      body: {
        p0: 0.5,
        touchpoints: [
          { title: 'Payment', n: 6, negative: 3, state: 'ok' },
          { title: 'Seat', n: 0, state: 'none' },
        ],
        stages: [{ n: 6 }, { n: 0 }],
      },
    })
    const filtered = await rest.get(`/journeys/${journeyId}/heatmap?instrument=nps`, key)
    expect(filtered.body).toMatchObject({ touchpoints: [{ n: 0 }, { n: 0 }] })
    const without = await rest.get(`/journeys/${journeyId}/heatmap?missing=class`, key)
    expect(without.body).toMatchObject({ touchpoints: [{ n: 6 }, { n: 0 }] })
    const [payment] = (heat.body as { touchpoints: { id: string; stageId: string }[] }).touchpoints
    const one = `/journeys/${journeyId}/touchpoints/${payment?.id}/heat`
    expect(await rest.get(one, key)).toMatchObject({
      status: 200,
      body: {
        p0: 0.5,
        touchpoint: {
          title: 'Payment',
          stageId: payment?.stageId,
          n: 6,
          negative: 3,
          instruments: [{ instrument: 'csat', unit: 'top2', n: 6, value: 0.5, mean: { value: 3 } }],
        },
      },
    })
    const none = await rest.get(`${one}?instrument=nps`, key)
    expect(none.body).toMatchObject({ touchpoint: { n: 0, instruments: [] } })
    const stage = `/journeys/${journeyId}/touchpoints/${payment?.stageId}/heat`
    expect((await rest.get(stage, key)).status).toBe(404)
    const eco = await rest.get(`/journeys/${journeyId}/heatmap?attr=class:Eco`, key)
    expect(eco.body).toMatchObject({ touchpoints: [{ n: 0 }, { n: 0 }] })
    expect((await rest.get(`/journeys/${journeyId}/heatmap?range=age`, key)).status).toBe(400)
  })

  it('refuses a batch with every problem and its path, and adds none of it', async () => {
    const path = `/journeys/${journeyId}/feedback`
    const before = await services.db.response.count()
    const fine = { touchpoint: 'Seat', instrument: 'nps', value: 3, externalId: 'x' }
    const wrong = [
      fine,
      { ...fine, touchpoint: 'Nowhere' },
      { ...fine, value: 11 },
      { ...fine, at: 'now' },
    ]
    const answer = await rest.post(path, wrong, key)
    expect(answer.status).toBe(400)
    expect(pathsOf(answer.body)).toEqual(['1.touchpoint', '2.value', '3.at'])
    expect(await services.db.response.count()).toBe(before)
  })

  it('draws the picture', async () => {
    const png = await rest.get(`/journeys/${journeyId}/picture.png?scale=2`, key)
    expect(png.headers.get('content-type')).toBe('image/png')
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
    const svg = await rest.get(`/journeys/${journeyId}/picture.svg?theme=dark`, key)
    expect(svg.headers.get('content-type')).toBe('image/svg+xml')
    expect(svg.bytes.toString()).toContain('<svg')
  })

  it('says what is wrong with a journey', async () => {
    const wrong = { ...trip, stages: [{ id: 'a' }], touchpoints: trip.touchpoints, title: '' }
    const answer = await rest.post('/journeys', wrong, key)
    expect(answer.status).toBe(400)
    expect(pathsOf(answer.body)).toEqual(['title', 'stages.0.title'])
    expect((await rest.post('/journeys', '{', key)).status).toBe(400)
    expect((await rest.get(`/journeys/${journeyId}/picture.png?scale=3`, key)).status).toBe(400)
    expect((await rest.get('/journeys/not-an-id', key)).status).toBe(400)
  })

  it('keeps strangers out', async () => {
    const paths = ['', '/heatmap', '/picture.png', '/picture.svg'].map(
      (end) => `/journeys/${journeyId}${end}`,
    )
    for (const path of paths) {
      expect((await rest.get(path)).status).toBe(401)
      expect((await rest.get(path, 'thl_wrong')).status).toBe(401)
      expect((await rest.get(path, strangersKey)).status).toBe(404)
    }
    expect((await rest.post(`/journeys/${journeyId}/feedback`, [], strangersKey)).status).toBe(404)
    expect((await rest.get('/nothing', key)).status).toBe(404)
    expect((await rest.send('DELETE', '/journeys', { key })).status).toBe(405)
  })

  it('refuses what is too large before it has read it', async () => {
    const large = JSON.stringify({ pad: 'x'.repeat(33 * 1024 * 1024) })
    const answer = await rest.post('/journeys', large, key)
    expect(answer.status).toBe(413)
  })

  it('describes itself: every route, its procedure and its answers', async () => {
    const document = (await rest.get('/openapi.json')).body as {
      openapi: string
      paths: Record<string, Record<string, { responses: object }>>
    }
    expect(document.openapi).toBe('3.1.0')
    const known = new Set(allProcedures().map(({ path }) => path))
    for (const route of routes) {
      expect(known).toContain(route.procedure)
      const operation = document.paths[route.path]?.[route.method.toLowerCase()]
      expect(Object.keys(operation?.responses ?? {})).toContain(String(route.status))
    }
  })
})
