import type { LaneKind } from '@/core/journey/records'

/** The flat ground of notes and their edge, by the kind of lane. No red beside green. */
export type LaneTints = Readonly<Record<LaneKind, { readonly fill: string; readonly edge: string }>>

export const lightTints: LaneTints = {
  touchpoints: { fill: '#e8edff', edge: '#d2d9f9' },
  channel: { fill: '#dcf2ff', edge: '#bfe0f5' },
  doing: { fill: '#e0f1ff', edge: '#c5def8' },
  thinking: { fill: '#f2eaff', edge: '#e0d4f9' },
  feeling: { fill: '#fee7f3', edge: '#f2cfe2' },
  pains: { fill: '#ffe6da', edge: '#ffcfbc' },
  gains: { fill: '#d8f5f5', edge: '#b9e5e4' },
  opportunities: { fill: '#f8efcd', edge: '#e8dba8' },
  frontstage: { fill: '#d9f4fd', edge: '#bbe2f0' },
  backstage: { fill: '#e4efff', edge: '#cbdcf9' },
  support: { fill: '#f3eee6', edge: '#e1dace' },
  evidence: { fill: '#e7f0f5', edge: '#cfdde4' },
  metrics: { fill: '#f8e8fb', edge: '#e9d2ee' },
  custom: { fill: '#f2eee9', edge: '#dfdad2' },
}
export const darkTints: LaneTints = {
  touchpoints: { fill: '#2c2f3e', edge: '#41465e' },
  channel: { fill: '#23333c', edge: '#324b5b' },
  doing: { fill: '#26323e', edge: '#374a5d' },
  thinking: { fill: '#332d3e', edge: '#4b425e' },
  feeling: { fill: '#3b2b33', edge: '#583f4d' },
  pains: { fill: '#402a22', edge: '#613e30' },
  gains: { fill: '#203534', edge: '#2c4f4e' },
  opportunities: { fill: '#373017', edge: '#52471e' },
  frontstage: { fill: '#21343a', edge: '#2e4d57' },
  backstage: { fill: '#29313e', edge: '#3c485e' },
  support: { fill: '#33302a', edge: '#4c473e' },
  evidence: { fill: '#2b3135', edge: '#3f4a4f' },
  metrics: { fill: '#372c39', edge: '#524155' },
  custom: { fill: '#32302c', edge: '#4b4741' },
}
