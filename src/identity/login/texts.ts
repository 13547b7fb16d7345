/** Why a sign-in came to nothing, for the person before the screen. */
export const FAILURES = {
  'login.return-to-foreign': 'Địa chỉ quay về không thuộc hệ thống này nên không được mở.',
  'login.unknown-attempt':
    'Lần đăng nhập này không còn hiệu lực: đã dùng, quá 10 phút hoặc bắt đầu ở trình duyệt khác.',
  'login.not-given': 'Hệ thống xác thực không cho đăng nhập lần này.',
  'login.not-trusted': 'Trả lời của hệ thống xác thực không hợp lệ nên bị từ chối.',
  'login.too-many': 'Quá nhiều lần đăng nhập từ địa chỉ mạng này. Xin chờ vài giây rồi thử lại.',
  'access.no-account':
    'Danh tính này chưa có tài khoản trong hệ thống. Đề nghị quản trị hệ thống cấp tài khoản.',
  'access.account-closed': 'Tài khoản này đã đóng.',
  'access.demo-login-off':
    'Chưa cấu hình hệ thống xác thực (OIDC_ISSUER) và tài khoản trình diễn đang tắt.',
  'world.unavailable':
    'Hệ thống xác thực đang không trả lời. Tra cứu công khai vẫn dùng được; xin thử lại sau.',
} as const;

export type Failure = keyof typeof FAILURES;

export const FAILED_TITLE = 'Chưa đăng nhập được';
export const TRY_AGAIN = 'Đăng nhập lại';
export const TO_THE_START = 'Về trang đầu';
