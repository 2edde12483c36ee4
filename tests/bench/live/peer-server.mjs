import { Server } from '@hocuspocus/server'
import * as Y from 'yjs'

/**
 * The peer as its manual starts it, without anything that stores, on a free
 * port of the loopback interface. On the message `{ room, cards }` it makes a
 * document with cards and keeps it.
 */
const peer = new Server({ quiet: true })
peer.httpServer.listen(0, '127.0.0.1', () => {
  process.send({ port: peer.httpServer.address().port })
})

process.on('message', async ({ room, cards }) => {
  // A document that nobody has open is forgotten: this stays open.
  const connection = await peer.hocuspocus.openDirectConnection(room)
  await connection.transact((document) => {
    for (const { id, ...card } of cards) {
      document.getMap('cards').set(id, new Y.Map(Object.entries(card)))
    }
  })
  process.send({ room })
})
process.on('disconnect', () => process.exit(0))
