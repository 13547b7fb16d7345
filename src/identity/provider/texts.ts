/** Texts of the page of demonstration accounts. */
export const TITLE = 'Đăng nhập bằng tài khoản trình diễn';
export const NOTE =
  'Đây là bản trình diễn: không có mật khẩu, bấm vào một dòng là vào ngay với vai trò ấy. ' +
  'Mọi tên người đều là hư cấu. Khi dùng thật, việc đăng nhập do hệ thống xác thực của tỉnh ' +
  'hoặc VNeID bảo đảm (cấu hình OIDC_ISSUER).';
export const NOTE_EMPTY =
  'Hệ thống đang chạy không có dữ liệu trình diễn (MOTCUA_DEMO=0) và chưa cấu hình hệ thống xác ' +
  'thực; các tài khoản dưới đây vẫn mở để dùng thử. Ai vào được địa chỉ này cũng đăng nhập được.';
/** The same page of a province that is not the root. */
export const TITLE_PROVINCE = 'Chọn tài khoản để đăng nhập';
export const NOTE_PROVINCE =
  'Hệ thống chưa nối với nơi xác thực (OIDC_ISSUER), nên các tài khoản dưới đây vào thẳng, không ' +
  'cần mật khẩu. Ai mở được địa chỉ này cũng đăng nhập được: trước khi dùng thật phải nối với hệ ' +
  'thống xác thực của tỉnh hoặc VNeID.';
export const NONE = 'Chưa có tài khoản trình diễn nào trong cơ sở dữ liệu.';
export const EXPIRED = 'Phiên đăng nhập này đã hết hạn hoặc bắt đầu ở trình duyệt khác.';
export const AGAIN = 'Bắt đầu lại';

/** Groups of the page, by the kind of the account's unit. */
export const GROUPS: readonly { kinds: readonly string[]; title: string }[] = [
  { kinds: ['province'], title: 'Lãnh đạo và quản trị cấp tỉnh' },
  { kinds: ['centre'], title: 'Trung tâm Phục vụ hành chính công' },
  { kinds: ['department'], title: 'Sở, ban, ngành' },
  { kinds: ['vertical'], title: 'Cơ quan ngành dọc' },
  { kinds: ['district'], title: 'Cấp huyện' },
  { kinds: ['commune'], title: 'Cấp xã' },
];
