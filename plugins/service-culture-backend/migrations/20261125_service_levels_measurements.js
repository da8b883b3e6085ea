/**
 * What was measured of availability, and for which services it counts: see performance/measurements/. Their days are
 * in service_levels_totals: availability.met and availability.breached, in milliseconds.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('service_levels_measurements', table => {
    table.text('source').notNullable();
    table.text('key').notNullable();
    table.bigInteger('from_at').notNullable();
    table.bigInteger('to_at').notNullable().comment('exclusive');
    table.boolean('good').notNullable();
    table.primary(['source', 'key', 'from_at']);
    table.index(['source', 'key', 'to_at']);
  });
  await knex.schema.createTable('service_levels_measured_services', table => {
    table.text('service').primary();
    table.text('source').notNullable();
    table.text('key').notNullable();
    table.index(['source', 'key']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('service_levels_measured_services');
  await knex.schema.dropTable('service_levels_measurements');
};
