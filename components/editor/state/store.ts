import { useSyncExternalStore } from 'react'

/** A value that changes by whole replacement of its parts; those who read it subscribe narrowly. */
export type Store<State> = {
  get(): State
  set(change: Partial<State> | ((state: State) => Partial<State>)): void
  subscribe(listener: () => void): () => void
}

export function makeStore<State extends object>(initial: State): Store<State> {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set(change) {
      const parts = typeof change === 'function' ? change(state) : change
      const keys = Object.keys(parts) as (keyof State)[]
      if (keys.every((key) => Object.is(state[key], parts[key]))) return
      state = { ...state, ...parts }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Reads a part of a store. The selector returns primitives or parts of the state, never fresh objects. */
export function useStore<State, Part>(store: Store<State>, select: (state: State) => Part): Part {
  const read = () => select(store.get())
  return useSyncExternalStore(store.subscribe, read, read)
}
