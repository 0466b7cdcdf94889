import type { OperationId } from '../../generated/operations.ts';
import type { Handler } from './call.ts';
import { fetchConfiguration } from './handlers/configuration.ts';
import { createUser, deleteUser, fetchUser, listUsers, updateUser } from './handlers/users.ts';

/** Every operation and what handles it. A twin has the same handler: the service comes with the call. */
export const handlers: { readonly [Id in OperationId]: Handler<Id> } = {
  ListUser: listUsers,
  CreateUser: createUser,
  FetchUser: fetchUser,
  UpdateUser: updateUser,
  DeleteUser: deleteUser,
  ListServiceUser: listUsers,
  CreateServiceUser: createUser,
  FetchServiceUser: fetchUser,
  UpdateServiceUser: updateUser,
  DeleteServiceUser: deleteUser,
  FetchConfiguration: fetchConfiguration,
};
