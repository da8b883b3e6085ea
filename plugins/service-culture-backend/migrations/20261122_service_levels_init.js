/**
 * Agreements, tickets, outcomes and totals: see service-levels/.
 * All instants are epoch milliseconds; days are ISO dates in the service's time zone.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('service_levels_agreements', table => {
    table.increments('id');
    table.text('service').notNullable();
    table.bigInteger('from_at').notNullable();
    table.text('content').notNullable().comment('Agreement as JSON');
    table.text('hash').notNullable();
    table.unique(['service', 'from_at']);
  });
  await knex.schema.createTable('service_levels_levels', table => {
    table.increments('id');
    table.text('service').notNullable();
    table.text('metric').notNullable();
    table.text('priority').notNullable().comment("'' for every other priority");
    table.text('target').notNullable().comment('Target as JSON');
    table.text('identity').notNullable();
    table.bigInteger('from_at').notNullable();
    table.bigInteger('to_at').nullable().comment('null: in force');
    table.index(['service', 'metric', 'priority']);
  });
  await knex.schema.createTable('service_levels_tickets', table => {
    table.increments('id');
    table.text('source').notNullable();
    table.text('external_id').notNullable();
    table.text('service_key').notNullable().comment('as the source wrote it');
    table.text('service').notNullable().comment("'' while unassigned");
    table.text('department').notNullable();
    table.text('requester').notNullable();
    table.text('priority').notNullable();
    table.text('state').notNullable();
    table.bigInteger('opened_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.text('content').notNullable().comment('Ticket as JSON');
    table
      .text('counted')
      .notNullable()
      .comment('its share of the totals: packCells');
    table
      .bigInteger('next_change_at')
      .nullable()
      .comment('when an outcome of it changes by itself; null: never');
    table.unique(['source', 'external_id']);
    table.index(['source', 'service_key']);
    table.index(['next_change_at'], 'service_levels_tickets_next_change', {
      predicate: knex.whereNotNull('next_change_at'),
    });
  });
  await knex.schema.createTable('service_levels_service_keys', table => {
    table.text('source').notNullable();
    table.text('service_key').notNullable();
    table.text('service').notNullable().comment("'' while unassigned");
    table.primary(['source', 'service_key']);
  });
  await createSortedTable(knex, 'service_levels_outcomes', table => {
    table.text('service').notNullable();
    table.text('metric').notNullable();
    table.text('outcome').notNullable();
    table.text('day').notNullable().comment("of the decision; '' undecided");
    table.integer('ticket_id').notNullable();
    table.integer('level').notNullable();
    table.boolean('overdue').notNullable().comment('breached and not stopped');
    table.bigInteger('stopped_at').nullable();
    table.bigInteger('due_at').nullable();
    table.bigInteger('decided_at').nullable();
    table.primary(['service', 'metric', 'outcome', 'day', 'ticket_id']);
    if (!isPostgres(knex)) {
      table
        .foreign('ticket_id')
        .references('id')
        .inTable('service_levels_tickets')
        .onDelete('CASCADE');
    }
  });
  if (isPostgres(knex)) {
    // A foreign key would look its ticket up for each outcome, which costs as much as writing them.
    await knex.raw(`
      create rule forget_outcomes as on delete to service_levels_tickets
      do also delete from service_levels_outcomes where ticket_id = old.id`);
  }
  await createSortedTable(knex, 'service_levels_totals', table => {
    table.text('service').notNullable();
    table.text('day').notNullable().comment("'' for what is true now");
    table.text('figure').notNullable();
    table.integer('level').notNullable().comment('0: not of one promise');
    table.text('department').notNullable().comment("'' unknown");
    table.bigInteger('count').notNullable();
    table
      .bigInteger('sum')
      .notNullable()
      .comment('ms, where the figure has a sum');
    table.primary(['service', 'day', 'figure', 'level', 'department']);
  });
  await knex.schema.createTable('service_levels_revisions', table => {
    table.text('service').primary();
    table
      .bigInteger('revision')
      .notNullable()
      .comment('grows with every change of the figures of the service');
  });
  await knex.schema.createTable('service_levels_sources', table => {
    table.text('source').primary();
    table.text('cursor').nullable().comment('JSON');
    table.bigInteger('asked_at').nullable();
    table.bigInteger('delivered_at').nullable();
    table.bigInteger('late_after').notNullable().comment('ms');
    table.text('error').nullable();
    table.integer('failures').notNullable();
    table.bigInteger('retry_at').nullable();
  });
  await knex.schema.createTable('service_levels_refused', table => {
    table.increments('id');
    table.text('source').notNullable();
    table.bigInteger('refused_at').notNullable();
    table.text('place').notNullable();
    table.text('external_id').notNullable();
    table.text('field').notNullable();
    table.text('reason').notNullable();
    table.unique(['source', 'place', 'external_id', 'field']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  if (isPostgres(knex)) {
    await knex.raw('drop rule forget_outcomes on service_levels_tickets');
  }
  for (const table of [
    'service_levels_refused',
    'service_levels_sources',
    'service_levels_revisions',
    'service_levels_totals',
    'service_levels_outcomes',
    'service_levels_service_keys',
    'service_levels_tickets',
    'service_levels_levels',
    'service_levels_agreements',
  ]) {
    await knex.schema.dropTable(table);
  }
};

function isPostgres(knex) {
  return knex.client.config.client === 'pg';
}

/** A table whose rows lie in the order of its primary key, where the database can: SQLite then writes each row once. */
async function createSortedTable(knex, name, columns) {
  const [create, ...comments] = knex.schema.createTable(name, columns).toSQL();
  await knex.raw(isPostgres(knex) ? create.sql : `${create.sql} without rowid`);
  for (const { sql } of comments) {
    await knex.raw(sql);
  }
}
