import type { PersonaFields } from '@/core/persona/persona'

/** The three people for whom the sample journey is mapped. Their ids are chosen: faces are drawn from them. */
export const samplePersonas: (PersonaFields & { id: string })[] = [
  {
    id: '01997ab0-0000-7000-8000-00000000027e',
    name: 'Amara Okafor',
    role: 'Sales director, flies twice a week',
    quote: 'My office is seat 4C. Please let it have internet.',
    goals: ['Arrive ready for the first meeting', 'Work on the way', 'Be home on Thursday evening'],
    needs: ['Wi-Fi that carries a call', 'A seat with room to type', 'One app for everything'],
    frustrations: ['Paying for Wi-Fi that does not work', 'Gate changes that nobody announces'],
    channels: ['Mobile app', 'Lounge', 'Chat'],
  },
  {
    id: '01997ab0-0000-7000-8000-000000000086',
    name: 'Trần Thị Mỹ Linh',
    role: 'Teacher, flies with two children once a year',
    quote: 'Cả nhà được ngồi cạnh nhau là tôi vui rồi.',
    goals: ['Sit together', 'Keep the children calm', 'No surprise on the bill'],
    needs: ['The whole price at once', 'Short walks at the airport', 'Food that children eat'],
    frustrations: ['Seats given away after booking', 'Long lines with tired children'],
    channels: ['Website', 'Phone', 'Airport desk'],
  },
  {
    id: '01997ab0-0000-7000-8000-000000000c4a',
    name: 'راشد کریم',
    role: 'Engineer, first long flight, visiting his parents',
    quote: 'مجھے صرف یہ جاننا ہے کہ اگلا قدم کیا ہے۔',
    goals: ['Find his way without asking', 'Bring the presents home safely'],
    needs: ['Announcements in his language', 'To know where his bag is'],
    frustrations: ['Signs that stop half-way', 'A bag that comes two days late'],
    channels: ['Mobile app', 'Travel agent', 'Airport desk'],
  },
]
