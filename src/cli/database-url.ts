import { parseArgs } from 'node:util';
import { isRefusal, type Refusal } from '../kernel/index.ts';
import { databaseUrls, findPostgres, readConfig, tenantUrl, type Urls } from '../platform/index.ts';
import type { Command } from './command.ts';
import { findProvince } from './instance.ts';
import { refusalText } from './refusal-text.ts';

/** Where the running instance's database listens, for psql and other tools. */
export const databaseUrl: Command = {
  name: 'database-url',
  summary: "the database's address",
  help: `Usage: motcua database-url [--owner | --province CODE] [--json]

Prints the address of the running instance's database: the application's role, which sees no row
before a province is set; with --province CODE the same, with that province set; or the owner's with
--owner. The address holds a password; keep it to yourself.`,
  run: async (args, io) => {
    const { values } = parseArgs({
      args,
      options: {
        owner: { type: 'boolean' },
        province: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    if (values.owner && values.province !== undefined) {
      io.err('motcua database-url: the owner sees every province; leave --owner or --province out');
      return 2;
    }
    const urls = databaseUrls(process.env) ?? findPostgres(readConfig(process.env).data_dir);
    if (!urls) {
      io.err('motcua: no database runs on this data folder; start the instance first');
      return 1;
    }
    const url = values.owner ? urls.owner_url : await appUrl(urls, values.province);
    if (isRefusal(url)) {
      io.err(refusalText(url));
      return 1;
    }
    io.out(values.json ? JSON.stringify({ url }) : url);
    return 0;
  },
};

async function appUrl(urls: Urls, code: string | undefined): Promise<string | Refusal> {
  if (code === undefined) return urls.app_url;
  const tenant = await findProvince({ urls }, code);
  return isRefusal(tenant) ? tenant : tenantUrl(urls.app_url, tenant.tenant_id);
}
