/** Texts of the page of provinces, and what is refused when one is made. */
export const provinces = {
  'nav.provinces': 'Các tỉnh',
  'provinces.title': 'Các tỉnh',
  'provinces.lead':
    'Mỗi tỉnh có đơn vị, lịch, thủ tục, tài khoản và trang riêng; không số liệu nào đi từ tỉnh này sang tỉnh khác.',
  'provinces.caption': 'Các tỉnh trong hệ thống này',
  'provinces.code': 'Mã tỉnh',
  'provinces.name': 'Tên tỉnh',
  'provinces.address': 'Địa chỉ',
  'provinces.units': 'Đơn vị',
  'provinces.dossiers': 'Hồ sơ',
  'provinces.years': 'Năm có kỳ',
  'provinces.here': 'tỉnh này',
  'provinces.no-years': 'chưa có',
  'provinces.new': 'Thêm tỉnh',
  'provinces.new-lead':
    'Tỉnh mới có bốn khối đơn vị, lịch làm việc chung, các kỳ của những năm đã chọn, một bộ tiêu chí đúng hạn và ba tài khoản đầu tiên; chưa có đơn vị và hồ sơ.',
  'provinces.code-hint':
    'Chữ in hoa không dấu rồi đến chữ hoặc số, nhiều nhất 10 ký tự, ví dụ: H60. Mã đứng trong địa chỉ và không đổi được.',
  'provinces.name-hint': 'Ví dụ: Thử nghiệm, Thành phố Cần Thơ',
  'provinces.from-year': 'Từ năm',
  'provinces.to-year': 'Đến năm',
  'provinces.years-hint':
    'Những năm có hồ sơ. Khi nhập hồ sơ của năm khác, hệ thống tự thêm kỳ của năm đó.',
  'provinces.create': 'Lập tỉnh',
  'provinces.administrator': 'Tài khoản quản trị',
  'provinces.administrator-hint':
    'Mã định danh (sub) của người quản trị ở nơi đăng nhập đã cấu hình, ví dụ: 9f1c…',
  'provinces.made': 'Đã lập tỉnh {name}, mã {code}.',
  'provinces.next': 'Việc tiếp theo',
  'provinces.next-open': 'Mở trang của tỉnh:',
  'provinces.next-sign-in': 'Đăng nhập bằng tài khoản quản trị của tỉnh: {subject}.',
  'provinces.sign-in': 'Đăng nhập',
  'provinces.next-import':
    'Chọn “Nhập hồ sơ” rồi tải tệp CSV hoặc Excel lên: đơn vị và thủ tục còn thiếu được lập theo tệp.',
  'provinces.calendar-years':
    'Lịch làm việc chung có các năm {from}–{to}. Hồ sơ của năm khác phải có sẵn hạn trả trong tệp: ngoài các năm này hệ thống không tính hạn.',
  'refusal.province.code-malformed':
    'Mã “{code}” không dùng được: cần bắt đầu bằng một chữ in hoa không dấu, sau đó là chữ in hoa hoặc số, nhiều nhất 10 ký tự.',
  'refusal.province.code-taken': 'Mã {code} đã là của tỉnh {name}. Xin chọn mã khác.',
  'refusal.province.name-missing': 'Xin nhập tên tỉnh, ví dụ: Thử nghiệm.',
  'refusal.province.name-unfit': 'Tên tỉnh dài nhất {most} chữ và nằm trên một dòng.',
  'refusal.province.administrator-missing':
    'Xin nhập tài khoản quản trị của tỉnh: hệ thống đăng nhập qua nơi khác nên không tự đặt được.',
  'refusal.province.no-year': 'Năm phải là một số từ {first} đến {last}.',
  'refusal.province.years-reversed': 'Năm cuối {to} sớm hơn năm đầu {from}.',
  'refusal.province.too-many-years':
    'Từ {from} đến {to} là quá nhiều năm: mỗi lần nhiều nhất {most} năm.',
  'refusal.province.not-found': 'Hệ thống này không có tỉnh mang mã {code}.',
} as const;
