/** Which room a statement is about; every table carries both. */
export type Room = { workspaceId: string; journeyId: string }
