/**
 * What passengers of the sample airline said, written for the product in
 * English, Filipino, Vietnamese, Bengali and Urdu. Keyed by touchpoint title.
 */

export type Tone = 'bad' | 'mixed' | 'good'
export type Verbatims = Partial<Record<Tone, readonly string[]>>

export const verbatims: Readonly<Record<string, Verbatims>> = {
  'Ease of Online booking': {
    bad: [
      'I chose my seats twice and the page forgot them both times.',
      'Nahirapan akong hanapin ang pindutan para magbayad, kaya umalis na lang ako.',
      'Trang thanh toán tải quá chậm nên tôi đã bỏ giỏ hàng.',
      'পেমেন্ট পৃষ্ঠা খুব ধীর ছিল, তাই আমি অর্ডার বাতিল করেছি।',
      'ادائیگی کا صفحہ بہت سست تھا، اس لیے میں نے آرڈر چھوڑ دیا۔',
      'The total changed on the last step. I felt tricked.',
    ],
    mixed: ['Booking worked in the end, but I needed three tries with my card.'],
    good: [
      'Booked four tickets on the bus in five minutes.',
      'Đặt vé rất nhanh, giá hiển thị rõ ràng ngay từ đầu.',
    ],
  },
  'Departure/Arrival time convenient': {
    bad: [
      'The only direct flight leaves at five in the morning, before the first train.',
      'Chuyến bay đổi giờ hai lần mà không ai báo cho tôi.',
      'ফ্লাইটের সময় বদলে গেছে, কিন্তু আমাকে কেউ জানায়নি।',
    ],
    mixed: ['Good time going out, bad time coming back.'],
    good: ['Tamang-tama ang oras, nakauwi ako bago maghapunan.', 'پرواز وقت پر تھی، شکریہ۔'],
  },
  'Online boarding': {
    bad: [
      'The boarding pass would not load at the gate, and the staff just shrugged.',
      'Ayaw mag-load ng boarding pass ko sa app.',
      'অ্যাপে বোর্ডিং পাস খুলতে দশ মিনিট লেগেছে।',
      'موبائل ایپ نے بورڈنگ پاس دکھانے سے انکار کر دیا۔',
    ],
    good: [
      'Pass on my phone, straight through. As it should be.',
      'Thẻ lên máy bay có ngay trên điện thoại, rất tiện.',
    ],
  },
  'Checkin service': {
    bad: [
      'Forty minutes in line while three desks stood empty.',
      'Mahaba ang pila at iisa lang ang bukas na counter.',
      'চেক-ইন লাইনে এক ঘণ্টা দাঁড়িয়ে থাকতে হয়েছে।',
    ],
    mixed: ['Thủ tục hơi chậm nhưng nhân viên rất lịch sự.'],
    good: [
      'The lady at the desk found us seats together without being asked.',
      'عملے نے بہت جلدی اور مسکرا کر چیک اِن کیا۔',
    ],
  },
  'Gate location': {
    bad: [
      'The gate changed at the last minute and it was a twenty-minute walk with a pushchair.',
      'Walang karatula papunta sa gate, naligaw kami.',
      'گیٹ بہت دور تھا اور راستہ بتانے والا کوئی نہیں تھا۔',
    ],
    good: ['Biển chỉ dẫn ra cửa rất dễ hiểu.', 'Short walk, clear signs.'],
  },
  Cleanliness: {
    bad: ['There were crumbs in the seat pocket from somebody else’s lunch.'],
    mixed: ['টয়লেট ছাড়া সব পরিষ্কার ছিল।'],
    good: [
      'Malinis ang eroplano, amoy bago pa.',
      'Khoang máy bay sạch sẽ, gọn gàng.',
      'The cleanest cabin I have sat in this year.',
      'طیارہ صاف ستھرا تھا۔',
    ],
  },
  'Seat comfort': {
    bad: ['My seat would not stay up. Six hours of that.', 'সিট এত শক্ত যে পিঠে ব্যথা হয়ে গেছে।'],
    mixed: ['Ghế ngồi tạm được cho chuyến bay ngắn.'],
    good: [
      'Slept like at home.',
      'سیٹ آرام دہ تھی، سفر کا پتا ہی نہیں چلا۔',
      'Malambot ang upuan, nakatulog ang anak ko.',
    ],
  },
  'Leg room service': {
    bad: [
      'I am 190 cm tall. My knees know it.',
      'Masikip, hindi ko maigalaw ang mga tuhod ko.',
      'پاؤں پھیلانے کی بالکل جگہ نہیں تھی۔',
    ],
    good: ['Chỗ để chân rộng hơn tôi nghĩ.', 'Paid for the exit row and it was worth it.'],
  },
  'Inflight wifi service': {
    bad: [
      'Paid for the whole flight, got twenty minutes.',
      'Binayaran ko ang wifi pero hindi man lang nagbukas ang email ko.',
      'Wifi trên máy bay chập chờn, không gửi nổi một tin nhắn.',
      'ওয়াইফাই কিনলাম, কিন্তু একটা ছবিও পাঠাতে পারলাম না।',
      'وائی فائی کے پیسے لیے مگر انٹرنیٹ چلا ہی نہیں۔',
      'Said “connected” the whole way and loaded nothing at all.',
      'I had promised my team the slides by landing. They never left the plane.',
    ],
    mixed: ['Fine for text, useless for anything else.'],
    good: ['Worked well enough for a call home 😊'],
  },
  'Inflight entertainment': {
    bad: ['Màn hình trước ghế tôi bị hỏng suốt chuyến bay.', 'Half the films had no subtitles.'],
    mixed: ['সিনেমা ভালো ছিল, তবে বাংলায় কিছুই নেই।'],
    good: [
      'Ang daming pelikula, hindi nainip ang mga bata.',
      'Great films, and the map showed where we were.',
      'بچوں کے لیے بہت اچھے پروگرام تھے۔',
    ],
  },
  'Food and drink': {
    bad: [
      'Two vegetarian meals for forty rows. I got crackers.',
      'Malamig na ang pagkain nang dumating.',
      'আমি হালাল খাবার চেয়েছিলাম, কিন্তু তারা ভুলে গেছে।',
      'Đồ ăn nguội và không có món chay.',
    ],
    good: ['کھانا گرم اور مزیدار تھا۔', 'Good coffee at thirty thousand feet, who knew.'],
  },
  'On-board service': {
    bad: ['I rang twice for water. Nobody came.'],
    mixed: ['Friendly crew, but far too few of them.'],
    good: [
      'The crew calmed my mother down when it got rough. Thank you ❤️',
      'Napakabait ng mga flight attendant.',
      'Tiếp viên rất nhiệt tình với người lớn tuổi.',
      'কেবিন ক্রু খুব যত্নশীল ছিলেন।',
    ],
  },
  'Inflight service': {
    bad: ['اعلانات صرف انگریزی میں تھے، میری والدہ کچھ نہ سمجھ سکیں۔'],
    mixed: ['Nothing special, nothing wrong.'],
    good: ['Everything came when they said it would.', 'Chu đáo từ lúc cất cánh đến khi hạ cánh.'],
  },
  'Baggage handling': {
    bad: [
      'My suitcase arrived two days after me, with a broken wheel.',
      'Nawala ang maleta ko at tatlong araw akong naghintay ng tawag.',
      'আমার ব্যাগ ভাঙা অবস্থায় পেয়েছি, কেউ দায় নেয়নি।',
      'Hành lý thất lạc, gọi tổng đài không ai nghe máy.',
      'سامان دو گھنٹے بعد ملا اور کسی نے معذرت تک نہیں کی۔',
    ],
    mixed: ['Bag was there, but I waited longer than I flew.'],
    good: ['First bag on the belt was mine. A first.'],
  },
}
