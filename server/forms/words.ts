import type { FormInstrument, FormLanguage } from '@/core/feedback/form'

/** What a form's page says beside its question. */
export type FormWords = {
  /** The ends of the scale, worst first. */
  ends: Record<FormInstrument, [worst: string, best: string]>
  /** The five answers of `csat`, worst first. */
  satisfaction: readonly string[]
  comment: string
  optional: string
  send: string
  thanks: string
  taken: string
  choose: string
  tooFast: string
  tooOld: string
  tooLong: string
  tooMany: string
  full: string
  closed: string
  language: string
  /** For whoever sees the field that people do not see. */
  leaveEmpty: string
}

export const formWords: Record<FormLanguage, FormWords> = {
  en: {
    ends: {
      nps: ['Not at all likely', 'Extremely likely'],
      csat: ['Very dissatisfied', 'Very satisfied'],
      ces: ['Very difficult', 'Very easy'],
      rating: ['Very bad', 'Very good'],
    },
    satisfaction: ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied'],
    comment: 'What is the reason for your answer?',
    optional: 'optional',
    send: 'Send',
    thanks: 'Thank you',
    taken: 'Your answer has arrived.',
    choose: 'Choose an answer, then send it again.',
    tooFast: 'That was very fast. Wait a moment, then send it again.',
    tooOld: 'This page was open for too long. Your answer is still here: send it again.',
    tooLong: 'Your words are too long. Shorten them, then send it again.',
    tooMany: 'Too many answers have come from your network. Try again in a minute.',
    full: 'This form takes no more answers today. Come back tomorrow.',
    closed: 'This form is closed.',
    language: 'Language',
    leaveEmpty: 'Leave this field empty',
  },
  fil: {
    ends: {
      nps: ['Hindi talaga malamang', 'Lubos na malamang'],
      csat: ['Labis na hindi nasiyahan', 'Labis na nasiyahan'],
      ces: ['Napakahirap', 'Napakadali'],
      rating: ['Napakasama', 'Napakahusay'],
    },
    satisfaction: [
      'Labis na hindi nasiyahan',
      'Hindi nasiyahan',
      'Katamtaman',
      'Nasiyahan',
      'Labis na nasiyahan',
    ],
    comment: 'Ano ang dahilan ng iyong sagot?',
    optional: 'hindi kailangan',
    send: 'Ipadala',
    thanks: 'Salamat',
    taken: 'Natanggap namin ang iyong sagot.',
    choose: 'Pumili ng sagot, saka ipadala muli.',
    tooFast: 'Masyadong mabilis iyon. Maghintay sandali, saka ipadala muli.',
    tooOld: 'Masyadong matagal na nakabukas ang pahina. Narito pa ang sagot mo: ipadala muli.',
    tooLong: 'Masyadong mahaba ang isinulat mo. Paikliin ito, saka ipadala muli.',
    tooMany:
      'Masyadong maraming sagot mula sa iyong network. Subukan muli pagkaraan ng isang minuto.',
    full: 'Hindi na tumatanggap ng sagot ang form na ito ngayong araw. Bumalik bukas.',
    closed: 'Sarado na ang form na ito.',
    language: 'Wika',
    leaveEmpty: 'Iwanang blangko ito',
  },
  vi: {
    ends: {
      nps: ['Hoàn toàn không', 'Rất có khả năng'],
      csat: ['Rất không hài lòng', 'Rất hài lòng'],
      ces: ['Rất khó', 'Rất dễ'],
      rating: ['Rất tệ', 'Rất tốt'],
    },
    satisfaction: [
      'Rất không hài lòng',
      'Không hài lòng',
      'Bình thường',
      'Hài lòng',
      'Rất hài lòng',
    ],
    comment: 'Vì sao bạn trả lời như vậy?',
    optional: 'không bắt buộc',
    send: 'Gửi',
    thanks: 'Cảm ơn bạn',
    taken: 'Chúng tôi đã nhận được câu trả lời của bạn.',
    choose: 'Hãy chọn một câu trả lời rồi gửi lại.',
    tooFast: 'Bạn gửi quá nhanh. Chờ một chút rồi gửi lại.',
    tooOld: 'Trang này đã mở quá lâu. Câu trả lời của bạn vẫn còn đây: hãy gửi lại.',
    tooLong: 'Ý kiến của bạn quá dài. Hãy rút ngắn rồi gửi lại.',
    tooMany: 'Có quá nhiều câu trả lời từ mạng của bạn. Hãy thử lại sau một phút.',
    full: 'Hôm nay biểu mẫu này không nhận thêm câu trả lời. Hãy quay lại vào ngày mai.',
    closed: 'Biểu mẫu này đã đóng.',
    language: 'Ngôn ngữ',
    leaveEmpty: 'Để trống ô này',
  },
  bn: {
    ends: {
      nps: ['একেবারেই সম্ভাবনা নেই', 'খুবই সম্ভাবনা আছে'],
      csat: ['খুবই অসন্তুষ্ট', 'খুবই সন্তুষ্ট'],
      ces: ['খুবই কঠিন', 'খুবই সহজ'],
      rating: ['খুবই খারাপ', 'খুবই ভালো'],
    },
    satisfaction: ['খুবই অসন্তুষ্ট', 'অসন্তুষ্ট', 'মাঝামাঝি', 'সন্তুষ্ট', 'খুবই সন্তুষ্ট'],
    comment: 'আপনার উত্তরের কারণ কী?',
    optional: 'ঐচ্ছিক',
    send: 'পাঠান',
    thanks: 'ধন্যবাদ',
    taken: 'আপনার উত্তর পৌঁছেছে।',
    choose: 'একটি উত্তর বেছে নিন, তারপর আবার পাঠান।',
    tooFast: 'খুব তাড়াতাড়ি পাঠানো হয়েছে। একটু অপেক্ষা করে আবার পাঠান।',
    tooOld: 'পাতাটি অনেকক্ষণ খোলা ছিল। আপনার উত্তর এখানেই আছে: আবার পাঠান।',
    tooLong: 'আপনার লেখা খুব বড়। ছোট করে আবার পাঠান।',
    tooMany: 'আপনার নেটওয়ার্ক থেকে অনেক উত্তর এসেছে। এক মিনিট পরে আবার চেষ্টা করুন।',
    full: 'আজ এই ফর্মে আর উত্তর নেওয়া হচ্ছে না। কাল আবার আসুন।',
    closed: 'এই ফর্মটি বন্ধ।',
    language: 'ভাষা',
    leaveEmpty: 'এই ঘরটি খালি রাখুন',
  },
  ur: {
    ends: {
      nps: ['بالکل امکان نہیں', 'بہت زیادہ امکان'],
      csat: ['بہت غیر مطمئن', 'بہت مطمئن'],
      ces: ['بہت مشکل', 'بہت آسان'],
      rating: ['بہت برا', 'بہت اچھا'],
    },
    satisfaction: ['بہت غیر مطمئن', 'غیر مطمئن', 'درمیانہ', 'مطمئن', 'بہت مطمئن'],
    comment: 'آپ کے جواب کی وجہ کیا ہے؟',
    optional: 'اختیاری',
    send: 'بھیجیں',
    thanks: 'شکریہ',
    taken: 'آپ کا جواب مل گیا ہے۔',
    choose: 'کوئی جواب چنیں، پھر دوبارہ بھیجیں۔',
    tooFast: 'یہ بہت جلدی تھا۔ ذرا ٹھہریں، پھر دوبارہ بھیجیں۔',
    tooOld: 'یہ صفحہ بہت دیر تک کھلا رہا۔ آپ کا جواب یہیں ہے: دوبارہ بھیجیں۔',
    tooLong: 'آپ کی تحریر بہت لمبی ہے۔ مختصر کر کے دوبارہ بھیجیں۔',
    tooMany: 'آپ کے نیٹ ورک سے بہت سے جواب آ چکے ہیں۔ ایک منٹ بعد دوبارہ کوشش کریں۔',
    full: 'یہ فارم آج مزید جواب نہیں لے رہا۔ کل دوبارہ آئیں۔',
    closed: 'یہ فارم بند ہے۔',
    language: 'زبان',
    leaveEmpty: 'یہ خانہ خالی چھوڑ دیں',
  },
}
