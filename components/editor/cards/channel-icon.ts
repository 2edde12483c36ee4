import {
  CircleDot,
  Globe,
  type LucideIcon,
  Mail,
  MessageCircle,
  MessagesSquare,
  Newspaper,
  Phone,
  Plane,
  Smartphone,
  Store,
  Truck,
  Users,
} from 'lucide-react'

/** Channels that are suggested; a team may write any other. */
export const suggestedChannels = [
  'Web',
  'App',
  'Store',
  'Phone',
  'E-mail',
  'Chat',
  'Social media',
  'In person',
  'Post',
  'Advertising',
] as const

const icons: readonly [RegExp, LucideIcon][] = [
  [/web|site|online|browser|portal/i, Globe],
  [/app|mobile/i, Smartphone],
  [/store|shop|branch|counter|kiosk/i, Store],
  [/phone|call|hotline/i, Phone],
  [/e-?mail|newsletter/i, Mail],
  [/chat|sms|message|whatsapp|messenger/i, MessageCircle],
  [/social|facebook|instagram|tiktok|forum/i, MessagesSquare],
  [/post|deliver|courier|parcel/i, Truck],
  [/adver|press|print|tv|radio|billboard/i, Newspaper],
  [/flight|plane|airport|gate|board/i, Plane],
  [/person|visit|event|staff|desk|clinic/i, Users],
]

/** A sign for a channel, by what its name says. */
export function channelIcon(channel: string): LucideIcon {
  return icons.find(([pattern]) => pattern.test(channel))?.[1] ?? CircleDot
}
