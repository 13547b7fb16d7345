import { expect, test } from 'vitest';
import { cookieName, cookieText, findCookie } from './cookie.ts';

test('a cookie is found by its whole name', () => {
  const header = 'xa=1; a=2; ab=3; empty=; broken';
  expect(findCookie(header, 'a')).toBe('2');
  expect(findCookie(header, 'empty')).toBe('');
  expect(findCookie(header, 'broken')).toBeNull();
  expect(findCookie(undefined, 'a')).toBeNull();
});

test('cookies are out of reach of scripts and of other sites, and of plain http under https', () => {
  expect(cookieText('a', 'b', { path: '/', secure: true, max_age: 0 })).toBe(
    'a=b; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure',
  );
  expect(cookieText('a', 'b', { path: '/login', secure: false })).toBe(
    'a=b; Path=/login; HttpOnly; SameSite=Lax',
  );
});

test('two instances on one machine, and two provinces of one, keep their cookies apart', () => {
  const [port, host] = ['http://127.0.0.1:3001', 'https://motcua.example'];
  expect(cookieName('session', port, '')).toBe('motcua_session_3001');
  expect(cookieName('session', port, '/p/H60')).toBe('motcua_session_3001_H60');
  expect(cookieName('session', host, '')).toBe('motcua_session');
  expect(cookieName('session', host, '/p/H60')).toBe('motcua_session_H60');
});
