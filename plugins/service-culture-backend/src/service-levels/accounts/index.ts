export { AccountKeeper } from './AccountKeeper';
export { AccountsService } from './AccountsService';
export type { AccountStore } from './AccountStore';
export { AuthorizedAccounts } from './AuthorizedAccounts';
export { DatabaseAccountStore } from './DatabaseAccountStore';
export { MonthlyFigures } from './MonthlyFigures';
export { accountsOperations } from './operations';
export { createAccountsRouter } from './router';
