/**
 * What other backends are told about promises that come close to late or are missed: see
 * service-levels/performance/decisions/. A row stays after it was published, so that nothing is told twice.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('service_levels_decisions', table => {
    table.increments('id');
    table.text('event_id').notNullable();
    table.text('type').notNullable().comment('target.at-risk, target.missed');
    table.text('source').notNullable();
    table.text('external_id').notNullable();
    table.text('service').notNullable();
    table.text('metric').notNullable();
    table.text('priority').notNullable().comment("'' for every other priority");
    table.bigInteger('due_at').nullable();
    table.bigInteger('at').notNullable().comment('when it was decided');
    table
      .bigInteger('claimed_until')
      .notNullable()
      .comment('until then a replica is publishing it');
    table.bigInteger('published_at').nullable();
    table.unique(['source', 'external_id', 'service', 'metric', 'type']);
    table.index(['id'], 'service_levels_decisions_unpublished', {
      predicate: knex.whereNull('published_at'),
    });
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('service_levels_decisions');
};
