import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Unit, UnitReader } from './wire'

function message(type: string, body = ''): Buffer {
  const bytes = Buffer.from(body)
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeUInt32BE(bytes.length + 4, 1)
  return Buffer.concat([head, bytes])
}

function request(code: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeUInt32BE(8)
  bytes.writeUInt32BE(code, 4)
  return bytes
}

const startup = request(196608)
const statement = [
  message('P', 'select $1'),
  message('B', 'x'.repeat(300)),
  message('E'),
  message('S'),
]

function kinds(units: Unit[]): string[] {
  return units.map((unit) => (unit.kind === 'work' ? `work:${unit.complete}` : unit.kind))
}

describe('UnitReader', () => {
  it('keeps a statement’s messages together up to Sync', () => {
    const reader = new UnitReader()
    expect(kinds(reader.push(startup))).toEqual(['startup'])
    expect(reader.push(Buffer.concat(statement.slice(0, 3)))).toEqual([])
    const [unit] = reader.push(statement[3] as Buffer)
    expect(unit).toEqual({ kind: 'work', bytes: Buffer.concat(statement), complete: true })
  })

  it('lets a Flush through without ending the turn', () => {
    const reader = new UnitReader()
    reader.push(startup)
    const units = reader.push(Buffer.concat([message('P'), message('H'), message('S')]))
    expect(kinds(units)).toEqual(['work:false', 'work:true'])
  })

  it('tells the requests that come before the start', () => {
    const reader = new UnitReader()
    expect(kinds(reader.push(request(80877103)))).toEqual(['encryption'])
    expect(kinds(reader.push(startup))).toEqual(['startup'])
    expect(reader.push(message('p', 'word\0'))).toEqual([{ kind: 'password', password: 'word' }])
    expect(kinds(reader.push(message('X')))).toEqual(['leave'])
    expect(kinds(new UnitReader().push(request(80877102)))).toEqual(['leave'])
  })

  it('refuses what is not the protocol', () => {
    expect(() => new UnitReader().push(Buffer.from('GET / HTTP/1.1'))).toThrow(/Not a PostgreSQL/)
  })

  it('gives out the same units however the bytes are cut', () => {
    const bytes = Buffer.concat([startup, ...statement, message('Q', 'select 1\0'), ...statement])
    const whole = kinds(new UnitReader().push(bytes))
    expect(whole).toEqual(['startup', 'work:true', 'work:true', 'work:true'])
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 12 }), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), bytes.length]
        const reader = new UnitReader()
        const units = places
          .slice(1)
          .flatMap((end, i) => reader.push(bytes.subarray(places[i], end)))
        expect(kinds(units)).toEqual(whole)
      }),
    )
  })
})
