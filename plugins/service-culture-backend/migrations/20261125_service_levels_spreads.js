/**
 * How long things took, and how old is what is open: counts by day and bucket, see performance/totals/. And the day on
 * which an outcome is listed for its time or age.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('service_levels_spreads', table => {
    table.text('service').notNullable();
    table.text('figure').notNullable();
    table.text('day').notNullable().comment('of the stop, or of the opening');
    table.text('department').notNullable().comment("'' unknown");
    table.integer('bucket').notNullable().comment('bucketOf(ms)');
    table.bigInteger('count').notNullable();
    table.bigInteger('sum').notNullable().comment('ms');
    table.primary(['service', 'figure', 'day', 'department', 'bucket']);
  });
  await knex.schema.alterTable('service_levels_outcomes', table => {
    table
      .text('event_day')
      .nullable()
      .comment(
        'of the stop or, of what is open, the opening; null: as day, or none',
      );
  });
  await knex.schema.alterTable('service_levels_outcomes', table => {
    // What is met stops on the day of its decision and is not in the index, so it costs most outcomes nothing.
    table.index(
      ['service', 'metric', 'event_day', 'ticket_id'],
      'service_levels_outcomes_event_index',
      { predicate: knex.whereNotNull('event_day') },
    );
  });
  // The job that decides deadlines judges all tickets again, and with that counts their times.
  await knex('service_levels_tickets').update({ next_change_at: 0 });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('service_levels_outcomes', table => {
    table.dropIndex([], 'service_levels_outcomes_event_index');
  });
  await knex.schema.alterTable('service_levels_outcomes', table => {
    table.dropColumn('event_day');
  });
  await knex.schema.dropTable('service_levels_spreads');
};
