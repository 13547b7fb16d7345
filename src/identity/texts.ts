import type { Role } from './roles.ts';

/** Roles as officers read them. */
export const ROLE_NAMES: Record<Role, string> = {
  'one-stop-officer': 'Cán bộ một cửa',
  'case-officer': 'Chuyên viên thụ lý',
  head: 'Thủ trưởng đơn vị',
  'par-officer': 'Công chức theo dõi cải cách hành chính',
  appraiser: 'Thành viên tổ thẩm định',
  'council-secretary': 'Thư ký Hội đồng thẩm định',
  'provincial-leader': 'Lãnh đạo Ủy ban nhân dân tỉnh',
  administrator: 'Quản trị hệ thống',
};
