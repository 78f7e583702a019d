/** A page that needs to know one operation, such as for the key of a cache. */
import * as operations from 'bimdata-cloud-api/current/operations';

console.log(operations.getCloud.id, operations.getCloud.path);
