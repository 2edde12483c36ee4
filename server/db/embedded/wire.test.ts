import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Unit, UnitReader, withoutCopyQuestion } from './wire'

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

  it('asks for the data of a COPY, and gives both on as one', () => {
    const reader = new UnitReader()
    reader.push(startup)
    const copy = [message('Q', 'COPY t (a)\n from Stdin\0'), message('d', '1\n')]
    expect(kinds(reader.push(copy[0] as Buffer))).toEqual(['copy'])
    expect(reader.push(copy[1] as Buffer)).toEqual([])
    // Flush and Sync are no part of it.
    const end = Buffer.concat([message('H'), message('S'), message('c'), ...statement])
    const units = reader.push(end)
    const bytes = Buffer.concat([...copy, message('c')])
    expect(units[0]).toEqual({ kind: 'work', bytes, complete: true, copied: true })
    expect(kinds(units)).toEqual(['work:true', 'work:true'])
  })

  it('gives on that the client has no more data', () => {
    const reader = new UnitReader()
    reader.push(startup)
    const copy = [message('Q', 'copy t from stdin with (format binary)\0'), message('f', 'why\0')]
    const units = reader.push(Buffer.concat(copy))
    expect(kinds(units)).toEqual(['copy', 'work:true'])
    expect(units[1]).toMatchObject({ bytes: Buffer.concat(copy) })
  })

  it('drops data that nobody asked for', () => {
    const reader = new UnitReader()
    reader.push(startup)
    const late = ['d', 'c', 'f'].map((type) => message(type, 'x'))
    expect(reader.push(Buffer.concat([...late, message('Q', 'select 1\0')]))).toEqual([
      { kind: 'work', bytes: message('Q', 'select 1\0'), complete: true },
    ])
  })

  it('refuses what is not the protocol', () => {
    expect(() => new UnitReader().push(Buffer.from('GET / HTTP/1.1'))).toThrow(/Not a PostgreSQL/)
  })

  it('gives out the same units however the bytes are cut', () => {
    const copy = [message('Q', 'copy t from stdin\0'), message('d', '1'), message('c')]
    const bytes = Buffer.concat([startup, ...statement, ...copy, message('Q', 'select 1\0')])
    const whole = kinds(new UnitReader().push(bytes))
    expect(whole).toEqual(['startup', 'work:true', 'copy', 'work:true', 'work:true'])
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

describe('withoutCopyQuestion', () => {
  const answer = Buffer.concat([message('C', 'COPY 1\0'), message('Z', 'I')])
  const question = message('G', '\0\0\x01\0\0')

  it('takes the first message off if it is the question, however the bytes are cut', () => {
    const bytes = Buffer.concat([question, answer])
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const strip = withoutCopyQuestion()
      const given = [bytes.subarray(0, cut), bytes.subarray(cut)].map(strip)
      expect(Buffer.concat(given)).toEqual(answer)
    }
  })

  it('leaves an answer without it alone', () => {
    const failure = Buffer.concat([message('E', 'SERROR\0\0'), message('Z', 'I')])
    const strip = withoutCopyQuestion()
    expect(Buffer.concat([strip(failure.subarray(0, 2)), strip(failure.subarray(2))])).toEqual(
      failure,
    )
  })
})
