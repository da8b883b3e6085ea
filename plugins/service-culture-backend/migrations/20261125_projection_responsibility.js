/**
 * Who owns a service and who reports to whom, for the rules of the complaint register: see projection/.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('projection_service_owners', table => {
    table.text('service').notNullable();
    table.text('owner').notNullable().comment('the service owner or the team');
    table.primary(['service', 'owner']);
    table.index(['owner']);
  });
  await knex.schema.createTable('projection_reports', table => {
    table.text('person').notNullable();
    table.text('leader').notNullable().comment('directly or further up');
    table.primary(['person', 'leader']);
    table.index(['leader']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('projection_reports');
  await knex.schema.dropTable('projection_service_owners');
};
