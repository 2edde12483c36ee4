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
    satisfaction: [
      'Very dissatisfied',
      'Dissatisfied',
      'Neither satisfied nor dissatisfied',
      'Satisfied',
      'Very satisfied',
    ],
    comment: 'What is the reason for your answer?',
    optional: 'optional',
    send: 'Send',
    thanks: 'Thank you',
    taken: 'We have your answer.',
    choose: 'Choose an answer, then send it again.',
    tooFast: 'That was very fast. Wait a moment, then send your answer again.',
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
      nps: ['Hinding-hindi irerekomenda', 'Siguradong irerekomenda'],
      csat: ['Lubos na hindi nasiyahan', 'Lubos na nasiyahan'],
      ces: ['Napakahirap', 'Napakadali'],
      rating: ['Napakasama', 'Napakahusay'],
    },
    satisfaction: [
      'Lubos na hindi nasiyahan',
      'Hindi nasiyahan',
      'Katamtaman',
      'Nasiyahan',
      'Lubos na nasiyahan',
    ],
    comment: 'Ano po ang dahilan ng sagot ninyo?',
    optional: 'opsyonal',
    send: 'Ipadala',
    thanks: 'Maraming salamat po',
    taken: 'Natanggap na namin ang sagot ninyo.',
    choose: 'Pumili po muna ng sagot, saka ipadala ulit.',
    tooFast: 'Masyado pong mabilis. Maghintay sandali, saka ipadala ulit.',
    tooOld:
      'Masyado nang matagal na nakabukas ang page na ito. Nandito pa po ang sagot ninyo, ipadala lang ulit.',
    tooLong: 'Masyado pong mahaba ang isinulat ninyo. Paikliin ito, saka ipadala ulit.',
    tooMany:
      'Masyado na pong maraming sagot mula sa network ninyo. Subukan ulit pagkalipas ng isang minuto.',
    full: 'Hindi na po tumatanggap ng sagot ang form na ito ngayong araw. Bumalik po kayo bukas.',
    closed: 'Sarado na po ang form na ito.',
    language: 'Wika',
    leaveEmpty: 'Iwanang blangko ito',
  },
  vi: {
    ends: {
      nps: ['Hoàn toàn không sẵn lòng', 'Rất sẵn lòng'],
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
    comment: 'Vì sao bạn chọn câu trả lời này?',
    optional: 'không bắt buộc',
    send: 'Gửi',
    thanks: 'Cảm ơn bạn',
    taken: 'Chúng tôi đã nhận được câu trả lời của bạn.',
    choose: 'Vui lòng chọn một câu trả lời rồi gửi lại.',
    tooFast: 'Bạn gửi hơi nhanh. Vui lòng chờ một chút rồi gửi lại.',
    tooOld: 'Trang này đã mở quá lâu. Câu trả lời của bạn vẫn còn đây, bạn chỉ cần gửi lại.',
    tooLong: 'Phần bạn viết hơi dài. Vui lòng rút ngắn rồi gửi lại.',
    tooMany: 'Đã có quá nhiều câu trả lời từ mạng của bạn. Vui lòng thử lại sau một phút.',
    full: 'Hôm nay biểu mẫu này đã nhận đủ câu trả lời. Mời bạn quay lại vào ngày mai.',
    closed: 'Biểu mẫu này đã đóng.',
    language: 'Ngôn ngữ',
    leaveEmpty: 'Vui lòng để trống ô này',
  },
  bn: {
    ends: {
      nps: ['একেবারেই সম্ভাবনা নেই', 'সম্ভাবনা খুব বেশি'],
      csat: ['খুবই অসন্তুষ্ট', 'খুবই সন্তুষ্ট'],
      ces: ['খুবই কঠিন', 'খুবই সহজ'],
      rating: ['খুবই খারাপ', 'খুবই ভালো'],
    },
    satisfaction: ['খুবই অসন্তুষ্ট', 'অসন্তুষ্ট', 'মাঝামাঝি', 'সন্তুষ্ট', 'খুবই সন্তুষ্ট'],
    comment: 'আপনার এই উত্তরের কারণ কী?',
    optional: 'ঐচ্ছিক',
    send: 'পাঠান',
    thanks: 'ধন্যবাদ',
    taken: 'আপনার উত্তর আমরা পেয়েছি।',
    choose: 'একটি উত্তর বেছে নিন, তারপর আবার পাঠান।',
    tooFast: 'খুব তাড়াতাড়ি পাঠানো হয়েছে। একটু অপেক্ষা করে আবার পাঠান।',
    tooOld: 'পাতাটি অনেকক্ষণ খোলা ছিল। আপনার উত্তর এখানেই আছে, শুধু আবার পাঠান।',
    tooLong: 'আপনার লেখাটি একটু বেশি বড়। ছোট করে আবার পাঠান।',
    tooMany: 'আপনার নেটওয়ার্ক থেকে অনেক উত্তর এসেছে। এক মিনিট পরে আবার চেষ্টা করুন।',
    full: 'আজ এই ফর্মে আর উত্তর নেওয়া হচ্ছে না। আগামীকাল আবার আসুন।',
    closed: 'এই ফর্মটি বন্ধ হয়ে গেছে।',
    language: 'ভাষা',
    leaveEmpty: 'এই ঘরটি খালি রাখুন',
  },
  ur: {
    ends: {
      nps: ['کوئی امکان نہیں', 'بہت زیادہ امکان'],
      csat: ['بہت غیر مطمئن', 'بہت مطمئن'],
      ces: ['بہت مشکل', 'بہت آسان'],
      rating: ['بہت برا', 'بہت اچھا'],
    },
    satisfaction: ['بہت غیر مطمئن', 'غیر مطمئن', 'نہ مطمئن نہ غیر مطمئن', 'مطمئن', 'بہت مطمئن'],
    comment: 'آپ کے جواب کی وجہ کیا ہے؟',
    optional: 'اختیاری',
    send: 'بھیجیں',
    thanks: 'شکریہ',
    taken: 'آپ کا جواب ہمیں مل گیا ہے۔',
    choose: 'براہِ کرم ایک جواب چنیں، پھر دوبارہ بھیجیں۔',
    tooFast: 'جواب بہت جلدی بھیج دیا گیا۔ ذرا ٹھہر کر دوبارہ بھیجیں۔',
    tooOld: 'یہ صفحہ بہت دیر تک کھلا رہا۔ آپ کا جواب یہیں موجود ہے، بس دوبارہ بھیج دیں۔',
    tooLong: 'آپ کی تحریر کچھ زیادہ لمبی ہے۔ مختصر کر کے دوبارہ بھیجیں۔',
    tooMany: 'آپ کے نیٹ ورک سے بہت زیادہ جواب آ چکے ہیں۔ ایک منٹ بعد دوبارہ کوشش کریں۔',
    full: 'یہ فارم آج مزید جواب نہیں لے رہا۔ براہِ کرم کل دوبارہ آئیں۔',
    closed: 'یہ فارم بند ہو چکا ہے۔',
    language: 'زبان',
    leaveEmpty: 'یہ خانہ خالی چھوڑ دیں',
  },
}
