import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { day } from '@/lib/format';
import type { Role } from '@/lib/model';
import { fieldProblem } from '@/lib/problem';
import { useAccount } from '@/lib/session';
import { InlineProblem, LoadProblem, SkeletonLines } from '@/ui/states';
import classes from './account.module.css';
import { peopleQuery, useAddPerson, useChangePerson } from './people-calls';

const roles: readonly { value: Role; label: string }[] = [
  { value: 'reader', label: 'Reader' },
  { value: 'reviewer', label: 'Reviewer' },
  { value: 'editor', label: 'Editor' },
  { value: 'admin', label: 'Administrator' },
];

const roleOf = (value: string): Role =>
  roles.find((role) => role.value === value)?.value ?? 'reader';

/** Everybody at the desk; for administrators. */
export function People() {
  const account = useAccount();
  const people = useQuery(peopleQuery);
  const changing = useChangePerson();
  const [adding, setAdding] = useState(false);
  if (people.isPending) return <SkeletonLines label="People are loading" lines={[60, 60, 60]} />;
  if (people.isError) {
    return <LoadProblem error={people.error} retry={() => void people.refetch()} />;
  }
  return (
    <>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
            <th scope="col">Since</th>
            <th scope="col">
              <span className="visually-hidden">Access</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.data.items.map((person) => (
            <tr key={person.id} data-disabled={person.disabled || undefined}>
              <th scope="row">
                {person.name}
                {person.disabled && ' (may not sign in)'}
              </th>
              <td>
                {person.id === account.id ? (
                  roles.find(({ value }) => value === person.role)?.label
                ) : (
                  <NativeSelect
                    aria-label={`Role of ${person.name}`}
                    disabled={changing.isPending}
                    value={person.role}
                    onChange={({ currentTarget: { value } }) =>
                      changing.mutate({ person, change: { role: roleOf(value) } })
                    }
                    data={roles}
                  />
                )}
              </td>
              <td>{day(person.createdAt.slice(0, 10))}</td>
              <td>
                {person.id !== account.id && (
                  <Button
                    variant="subtle"
                    disabled={changing.isPending}
                    onClick={() =>
                      changing.mutate({ person, change: { disabled: !person.disabled } })
                    }
                  >
                    {person.disabled ? 'Let in again' : 'Shut out'}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <InlineProblem error={changing.error} />
      {adding ? (
        <AddPerson onDone={() => setAdding(false)} />
      ) : (
        <Button variant="default" onClick={() => setAdding(true)}>
          Add a person
        </Button>
      )}
    </>
  );
}

function AddPerson({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<Role>('reviewer');
  const adding = useAddPerson();
  return (
    <form
      className={classes['row']}
      aria-label="Add a person"
      onSubmit={(event) => {
        event.preventDefault();
        adding.mutate({ name: name.trim(), password, role }, { onSuccess: onDone });
      }}
    >
      <TextInput
        label="Name"
        required
        withAsterisk={false}
        autoFocus
        autoComplete="off"
        value={name}
        error={fieldProblem(adding.error, 'name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PasswordInput
        label="First password"
        required
        withAsterisk={false}
        minLength={12}
        autoComplete="new-password"
        value={password}
        error={fieldProblem(adding.error, 'password')}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <NativeSelect
        label="Role"
        value={role}
        onChange={({ currentTarget: { value } }) => setRole(roleOf(value))}
        data={roles}
      />
      <div className={classes['buttons']}>
        <Button type="submit" loading={adding.isPending}>
          Add
        </Button>
        <Button variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </div>
      <InlineProblem error={adding.error} />
    </form>
  );
}
