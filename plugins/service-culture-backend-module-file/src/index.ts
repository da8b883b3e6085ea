/**
 * Source: watches folders of ticket exports (CSV, TSV, NDJSON).
 *
 * @packageDocumentation
 */
export { serviceCultureModuleFile as default } from './module';
