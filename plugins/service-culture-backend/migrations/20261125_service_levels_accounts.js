/**
 * The account of each month, what changed after it was final, and the plans for months that were missed: see
 * service-levels/accounts/. Instants are epoch milliseconds, months are like 2026-10.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('service_levels_accounts', table => {
    table.text('service').notNullable();
    table.text('month').notNullable();
    table.bigInteger('final_at').notNullable();
    table
      .text('content')
      .notNullable()
      .comment('as it was stated then, JSON; never changed');
    table
      .text('checked_on')
      .notNullable()
      .comment('ISO date of the last look for later changes');
    table
      .bigInteger('checked_revision')
      .notNullable()
      .comment('of the figures that were looked at then');
    table
      .bigInteger('asked_at')
      .nullable()
      .comment('when the owner was asked for a plan');
    table.primary(['service', 'month']);
  });
  await knex.schema.createTable('service_levels_restatements', table => {
    table.text('service').notNullable();
    table.text('month').notNullable();
    table.integer('number').notNullable().comment('1 is the first');
    table.bigInteger('stated_at').notNullable();
    table.text('content').notNullable().comment('Statement as JSON');
    table.primary(['service', 'month', 'number']);
  });
  await knex.schema.createTable('service_levels_plans', table => {
    table.text('service').notNullable();
    table.text('month').notNullable();
    table.integer('version').notNullable().comment('1 is the first');
    table.bigInteger('written_at').notNullable();
    table.text('written_by').notNullable();
    table.text('content').notNullable().comment('cause, action, who, by');
    table.primary(['service', 'month', 'version']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'service_levels_plans',
    'service_levels_restatements',
    'service_levels_accounts',
  ]) {
    await knex.schema.dropTable(table);
  }
};
